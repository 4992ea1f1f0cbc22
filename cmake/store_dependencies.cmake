# What hearsay::store needs beyond dependencies.cmake.
include(CMakeFindDependencyMacro)

find_dependency(SQLite3 3.40)                                         # libsqlite3-dev
