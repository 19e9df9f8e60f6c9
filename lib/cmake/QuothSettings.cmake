# Language level, warnings and the dependencies that the library is built with.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
if(PROJECT_IS_TOP_LEVEL AND NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "Build type" FORCE)
endif()

find_package(ICU 70 REQUIRED COMPONENTS uc)
find_package(Boost 1.81 CONFIG REQUIRED COMPONENTS json)
find_package(Threads REQUIRED)
include(QuothRe2)

add_library(quoth_warnings INTERFACE)
target_compile_options(quoth_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor -Wold-style-cast
  $<$<CXX_COMPILER_ID:GNU>:-Wno-stringop-overread>  # GCC 12 takes a small_vector for longer than it is
  $<$<BOOL:${QUOTH_WARNINGS_AS_ERRORS}>:-Werror>)
