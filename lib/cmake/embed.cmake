# Turns data files into one C++ source of string literals.
#   cmake -DOUTPUT=FILE.cpp -DFOLDER=DIR -DNAMES="words=words.tsv;cues=cues.tsv"
#         -DHEADER=english/data.hpp -DNAMESPACE=quoth::english -P embed.cmake
# HEADER is what declares the names in NAMESPACE.
# Runs in CMake itself, so that no program of the build machine is needed when cross-compiling. A file is read as text;
# raw literals keep its bytes. It must not hold the delimiter )quoth" nor a carriage return.
set(code "// Made by lib/cmake/embed.cmake.\n#include \"${HEADER}\"\n\nnamespace ${NAMESPACE} {\n")
foreach(pair IN LISTS NAMES)
  string(REGEX MATCH "^([a-z_]+)=(.+)$" _ "${pair}")
  set(name "${CMAKE_MATCH_1}")
  set(path "${FOLDER}/${CMAKE_MATCH_2}")
  file(SIZE "${path}" size)
  file(READ "${path}" text)
  string(FIND "${text}" ")quoth\"" delimiter)
  string(FIND "${text}" "\r" carriage_return)
  if(NOT delimiter EQUAL -1 OR NOT carriage_return EQUAL -1)
    message(FATAL_ERROR "${path}: holds )quoth\" or a carriage return, which cannot be embedded")
  endif()
  string(APPEND code "static const char ${name}_bytes[] = R\"quoth(${text})quoth\";\n")
  string(APPEND code "static_assert(sizeof ${name}_bytes == ${size} + 1);\n")
  string(APPEND code "const std::string_view ${name}{${name}_bytes, ${size}};\n\n")
endforeach()
string(APPEND code "}  // namespace ${NAMESPACE}\n")
file(WRITE "${OUTPUT}" "${code}")
