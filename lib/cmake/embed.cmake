# Turns data files into one C++ source of string literals.
#   cmake -DOUTPUT=FILE.cpp -DFOLDER=DIR -DNAMES="words=words.tsv;cues=cues.tsv"
#         -DHEADER=english/data.hpp -DNAMESPACE=quoth::english -P embed.cmake
# HEADER is what declares the names in NAMESPACE. With -DHASHES=ON it declares NAME_hash too: "sha256-" and the hash of
# the file in base64, as a Content-Security-Policy has it.
# Runs in CMake itself, so that no program of the build machine is needed when cross-compiling. A file is read as text;
# raw literals keep its bytes. It must not hold the delimiter )quoth" nor a carriage return.

# base64(OUT HEX): of the bytes that 64 hexadecimal digits stand for.
function(base64 out hex)
  set(alphabet "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
  set(result "")
  foreach(at RANGE 0 63 3)  # three digits are twelve bits are two letters
    string(SUBSTRING "${hex}00" ${at} 3 digits)
    math(EXPR high "0x${digits} / 64")
    math(EXPR low "0x${digits} % 64")
    string(SUBSTRING "${alphabet}" ${high} 1 first)
    string(SUBSTRING "${alphabet}" ${low} 1 second)
    string(APPEND result "${first}${second}")
  endforeach()
  string(REGEX REPLACE ".$" "=" result "${result}")  # 32 bytes are two thirds of a byte short of full groups
  set(${out} "${result}" PARENT_SCOPE)
endfunction()

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
  if(HASHES)
    file(SHA256 "${path}" sha256)
    base64(hash "${sha256}")
    string(APPEND code "const std::string_view ${name}_hash{\"sha256-${hash}\"};\n\n")
  endif()
endforeach()
string(APPEND code "}  // namespace ${NAMESPACE}\n")
file(WRITE "${OUTPUT}" "${code}")
