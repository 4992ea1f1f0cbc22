# What the library needs, found here once: by the build, and by hearsayConfig.cmake for programs that link it.
# Behind each stands the Debian package that brings it; tests/structure/packages.py holds ./dev's lists to these names.
include(CMakeFindDependencyMacro)
list(APPEND CMAKE_MODULE_PATH "${CMAKE_CURRENT_LIST_DIR}")

find_dependency(ICU 70 COMPONENTS uc i18n)                            # libicu-dev
find_dependency(fmt)                                                  # libfmt-dev
find_dependency(simdjson)                                             # libsimdjson-dev
find_dependency(TBB)                                                  # libtbb-dev
find_dependency(ZLIB)                                                 # zlib1g-dev
find_dependency(LibArchive)                                           # libarchive-dev
find_dependency(LibXml2)                                              # libxml2-dev
find_dependency(CLD2)                                                 # libcld2-dev
find_dependency(PkgConfig)                                            # pkg-config
pkg_check_modules(XXHASH REQUIRED IMPORTED_TARGET libxxhash)          # libxxhash-dev
pkg_check_modules(DEFLATE REQUIRED IMPORTED_TARGET libdeflate)        # libdeflate-dev
pkg_check_modules(ZSTD REQUIRED IMPORTED_TARGET libzstd)              # libzstd-dev
pkg_check_modules(BROTLI REQUIRED IMPORTED_TARGET libbrotlidec)       # libbrotli-dev
pkg_check_modules(GMIME REQUIRED IMPORTED_TARGET gmime-3.0)           # libgmime-3.0-dev

list(REMOVE_ITEM CMAKE_MODULE_PATH "${CMAKE_CURRENT_LIST_DIR}")
