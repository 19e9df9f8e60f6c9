# Finds RE2 as target re2::re2: by its CMake package where there is one, else by pkg-config.
find_package(re2 CONFIG QUIET)
if(NOT TARGET re2::re2)
  find_package(PkgConfig REQUIRED)
  pkg_check_modules(re2 REQUIRED IMPORTED_TARGET GLOBAL re2)
  if(NOT TARGET re2::re2)
    add_library(re2::re2 ALIAS PkgConfig::re2)
  endif()
endif()
