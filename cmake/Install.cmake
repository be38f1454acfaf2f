# What `make install` puts where: the library with its headers and a CMake package, schemas, man pages, completions.
# The tools install themselves (cmake/Tool.cmake).
include(CMakePackageConfigHelpers)

install(TARGETS digestkit EXPORT digestkit-targets ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(DIRECTORY lib DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/digestkit FILES_MATCHING PATTERN "*.h")
install(EXPORT digestkit-targets NAMESPACE digestkit::
        DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/digestkit)
configure_package_config_file(cmake/digestkit-config.cmake.in ${PROJECT_BINARY_DIR}/digestkit-config.cmake
                              INSTALL_DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/digestkit)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/digestkit-config-version.cmake
                                 COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/digestkit-config.cmake ${PROJECT_BINARY_DIR}/digestkit-config-version.cmake
              cmake/FindCLD2.cmake
        DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/digestkit)

install(DIRECTORY schemas/ DESTINATION ${CMAKE_INSTALL_DATADIR}/digestkit/schemas OPTIONAL
        FILES_MATCHING PATTERN "*.xsd" PATTERN "*.schema.json")
install(DIRECTORY docs/man/ DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 OPTIONAL FILES_MATCHING PATTERN "*.1")
install(DIRECTORY completions/bash/ DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions OPTIONAL)
install(DIRECTORY completions/zsh/ DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions OPTIONAL)
install(DIRECTORY completions/fish/ DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d OPTIONAL)
install(PROGRAMS docs/examples/slurm/digest-array DESTINATION ${CMAKE_INSTALL_DOCDIR}/examples/slurm)
install(FILES LICENSE README.md CHANGELOG.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(DIRECTORY docs/ DESTINATION ${CMAKE_INSTALL_DOCDIR}/docs FILES_MATCHING PATTERN "*.md")
