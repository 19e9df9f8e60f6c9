# Turns data files into one C++ source of byte arrays.
#   cmake -DOUTPUT=FILE.cpp -DFOLDER=DIR -DNAMES="words=words.tsv;cues=cues.tsv" -P embed.cmake
# Runs in CMake itself, so that no program of the build machine is needed when cross-compiling.
set(code "// Made by lib/cmake/embed.cmake from the files of lib/english.\n#include \"english/data.hpp\"\n\n")
string(APPEND code "namespace quoth::english {\n")
foreach(pair IN LISTS NAMES)
  string(REGEX MATCH "^([a-z_]+)=(.+)$" _ "${pair}")
  set(name "${CMAKE_MATCH_1}")
  set(path "${FOLDER}/${CMAKE_MATCH_2}")
  file(SIZE "${path}" size)
  file(READ "${path}" bytes HEX)
  string(REGEX REPLACE "(................................................................)" "\\1\n" bytes "${bytes}")
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "\\\\x\\1" bytes "${bytes}")
  string(REGEX REPLACE "([^\n]+)" "\"\\1\"" bytes "${bytes}")
  string(APPEND code "static const char ${name}_bytes[] =\n${bytes};\n")
  string(APPEND code "const std::string_view ${name}{${name}_bytes, ${size}};\n\n")
endforeach()
string(APPEND code "}  // namespace quoth::english\n")
file(WRITE "${OUTPUT}" "${code}")
