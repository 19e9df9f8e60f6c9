# What `cmake --install` puts in place: headers, library, CMake package and pkg-config file. Included by lib/CMakeLists.txt.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)
set(quoth_package "${CMAKE_INSTALL_LIBDIR}/cmake/quoth")
set(quoth_cmake "${PROJECT_SOURCE_DIR}/lib/cmake")
set(quoth_made "${CMAKE_CURRENT_BINARY_DIR}/install")

install(TARGETS quoth EXPORT quothTargets
  LIBRARY DESTINATION "${CMAKE_INSTALL_LIBDIR}" ARCHIVE DESTINATION "${CMAKE_INSTALL_LIBDIR}"
  RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}" INCLUDES DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}")
install(DIRECTORY "${PROJECT_SOURCE_DIR}/include/quoth" DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}")
install(EXPORT quothTargets NAMESPACE quoth:: DESTINATION "${quoth_package}")

# A static library has to name what it was built with; a shared one knows it.
get_target_property(quoth_type quoth TYPE)
set(quoth_is_static FALSE)
if(quoth_type STREQUAL "STATIC_LIBRARY")
  set(quoth_is_static TRUE)
endif()

configure_package_config_file("${quoth_cmake}/quothConfig.cmake.in" "${quoth_made}/quothConfig.cmake"
  INSTALL_DESTINATION "${quoth_package}")
# Below 1.0 a minor version may break what the one before it allowed.
write_basic_package_version_file("${quoth_made}/quothConfigVersion.cmake" COMPATIBILITY SameMinorVersion)
install(FILES "${quoth_made}/quothConfig.cmake" "${quoth_made}/quothConfigVersion.cmake" "${quoth_cmake}/QuothRe2.cmake"
  DESTINATION "${quoth_package}")

# In the public fields, so that a static library links whether or not pkg-config is told --static.
set(quoth_pc_libs "")
set(quoth_pc_requires "")
if(quoth_is_static)
  set(quoth_pc_libs " -lboost_json -lboost_container -pthread")
  set(quoth_pc_requires "icu-uc re2")
endif()
file(RELATIVE_PATH quoth_pc_up "/prefix/${CMAKE_INSTALL_LIBDIR}/pkgconfig" "/prefix")
string(REGEX REPLACE "/$" "" quoth_pc_up "${quoth_pc_up}")
configure_file("${quoth_cmake}/quoth.pc.in" "${quoth_made}/quoth.pc" @ONLY)
install(FILES "${quoth_made}/quoth.pc" DESTINATION "${CMAKE_INSTALL_LIBDIR}/pkgconfig")
