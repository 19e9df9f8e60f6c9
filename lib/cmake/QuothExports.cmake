# A shared library exports the names in quoth.map, where the linker knows version scripts (GNU ld, gold, lld). Included by
# lib/CMakeLists.txt.
include(CheckLinkerFlag)
set(quoth_map "${CMAKE_CURRENT_BINARY_DIR}/quoth.map")
configure_file("${PROJECT_SOURCE_DIR}/lib/cmake/quoth.map" "${quoth_map}" @ONLY)
check_linker_flag(CXX "-Wl,--version-script=${quoth_map}" QUOTH_HAS_VERSION_SCRIPTS)
get_target_property(quoth_type quoth TYPE)
if(QUOTH_HAS_VERSION_SCRIPTS AND quoth_type STREQUAL "SHARED_LIBRARY")
  target_link_options(quoth PRIVATE "-Wl,--version-script=${quoth_map}")
  set_property(TARGET quoth APPEND PROPERTY LINK_DEPENDS "${quoth_map}")
endif()
