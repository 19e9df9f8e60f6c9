# Finds RE2 as target re2::re2: by its CMake package where there is one, else by pkg-config. The target has the same name
# either way, so that an installed quoth can be used beside an RE2 that is found the other way. No version is asked for,
# since some builds of RE2 say that theirs is 0.0.0.
find_package(re2 CONFIG QUIET)
if(NOT TARGET re2::re2)
  find_package(PkgConfig REQUIRED)
  pkg_check_modules(re2 REQUIRED IMPORTED_TARGET GLOBAL re2)
  add_library(re2::re2 INTERFACE IMPORTED GLOBAL)
  set_target_properties(re2::re2 PROPERTIES INTERFACE_LINK_LIBRARIES PkgConfig::re2)
endif()
