// The version of the library: semantic versioning; below 1.0 the minor number counts breaking changes.
#pragma once

#define QUOTH_VERSION_MAJOR 0
#define QUOTH_VERSION_MINOR 1
#define QUOTH_VERSION_PATCH 0
#define QUOTH_VERSION "0.1.0"

namespace quoth {

/// The version of the library linked in, such as "0.1.0"; `QUOTH_VERSION` is that of the headers. Static
/// storage; thread-safe.
const char* version() noexcept;

}  // namespace quoth
