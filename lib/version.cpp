#include <quoth/version.hpp>

namespace quoth {

const char* version() noexcept { return QUOTH_VERSION; }

}  // namespace quoth
