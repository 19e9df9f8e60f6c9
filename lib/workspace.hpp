// Workspaces: what one thread needs to read one article, and the pool that lends them.
#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "attribution/attribute.hpp"
#include "patterns/rules.hpp"
#include "reading.hpp"
#include "text/tokens.hpp"

namespace quoth {

/// Break iterator, compiled rules and scratch. RE2 objects contend when threads share them, so each has its own.
struct Workspace {
    Workspace(Rules compiled, const Models& models) : rules(std::move(compiled)), attributor(rules, models) {}

    Tokenizer tokenizer;
    Rules rules;
    Attributor attributor;
    Reading reading;
    std::vector<Record> records;  ///< of the article that was read last
};

/// Lends workspaces; makes one more only when all are in use. Thread-safe.
class WorkspacePool {
public:
    /// Gives a workspace back when it goes.
    class Loan {
    public:
        Loan(WorkspacePool& pool, std::unique_ptr<Workspace> workspace) noexcept
            : pool_(&pool), workspace_(std::move(workspace)) {}
        ~Loan() { pool_->give_back(std::move(workspace_)); }
        Loan(const Loan&) = delete;
        Loan& operator=(const Loan&) = delete;
        Workspace& operator*() const noexcept { return *workspace_; }
        Workspace* operator->() const noexcept { return workspace_.get(); }

    private:
        WorkspacePool* pool_;
        std::unique_ptr<Workspace> workspace_;
    };

    /// A free workspace, or a new one made by `make`.
    template <class Make>
    Loan borrow(Make make) {
        {
            const std::lock_guard lock(mutex_);
            if (!free_.empty()) {
                std::unique_ptr<Workspace> workspace = std::move(free_.back());
                free_.pop_back();
                return {*this, std::move(workspace)};
            }
        }
        std::unique_ptr<Workspace> made = make();
        const std::lock_guard lock(mutex_);
        free_.reserve(++made_);  // so that giving back never allocates
        return {*this, std::move(made)};
    }

private:
    void give_back(std::unique_ptr<Workspace> workspace) noexcept {
        const std::lock_guard lock(mutex_);
        free_.push_back(std::move(workspace));
    }

    std::mutex mutex_;
    std::vector<std::unique_ptr<Workspace>> free_;
    std::size_t made_ = 0;
};

}  // namespace quoth
