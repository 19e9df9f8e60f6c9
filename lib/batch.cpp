#include <quoth/batch.hpp>

#include <algorithm>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace quoth {
namespace {

constexpr std::size_t ahead = 4;  // articles a thread

/// The articles between `next` and `take`, in their order, and the threads that read them.
class Window {
public:
    Window(const Extractor& extractor, unsigned threads) : extractor_(extractor), slots_(threads * ahead) {
        try {
            for (unsigned i = 0; i < threads; ++i) threads_.emplace_back([this] { work(); });
        } catch (...) {
            stop();
            throw;
        }
    }
    ~Window() { stop(); }
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    bool is_full() const noexcept { return added_ - taken_ == slots_.size(); }
    bool is_empty() const noexcept { return added_ == taken_; }

    void add(std::string_view text) {
        const std::lock_guard lock(mutex_);
        Slot& slot = slots_[added_ % slots_.size()];
        slot.text = text;
        slot.is_read = false;
        slot.error = nullptr;
        ++added_;
        to_read_.notify_one();
    }

    /// Waits for the first article and hands it over.
    void take(const TakeArticle& take_article) {
        Slot& slot = slots_[taken_ % slots_.size()];
        {
            std::unique_lock lock(mutex_);
            read_.wait(lock, [&slot] { return slot.is_read; });
        }
        if (slot.error) std::rethrow_exception(slot.error);
        take_article(std::exchange(slot.article, {}), slot.text);
        ++taken_;
    }

private:
    struct Slot {
        std::string_view text;
        Article article;
        std::exception_ptr error;
        bool is_read = false;
    };

    void work() {
        for (;;) {
            Slot* slot = nullptr;
            {
                std::unique_lock lock(mutex_);
                to_read_.wait(lock, [this] { return stops_ || begun_ < added_; });
                if (stops_) return;
                slot = &slots_[begun_++ % slots_.size()];
            }
            read(*slot);
            const std::lock_guard lock(mutex_);
            slot->is_read = true;
            read_.notify_one();
        }
    }

    void read(Slot& slot) const noexcept {
        try {
            slot.article = extractor_.extract(slot.text);
        } catch (...) {
            slot.error = std::current_exception();
        }
    }

    void stop() noexcept {
        {
            const std::lock_guard lock(mutex_);
            stops_ = true;
        }
        to_read_.notify_all();
        for (std::thread& thread : threads_) thread.join();
    }

    const Extractor& extractor_;
    std::vector<Slot> slots_;
    std::mutex mutex_;
    std::condition_variable to_read_;  ///< there is an article that no thread has begun
    std::condition_variable read_;     ///< some article has been read
    std::size_t added_ = 0;            ///< articles so far, as the three counts are; guarded by the mutex for threads
    std::size_t begun_ = 0;
    std::size_t taken_ = 0;  ///< the calling thread's alone
    bool stops_ = false;
    std::vector<std::thread> threads_;
};

}  // namespace

void extract_all(const Extractor& extractor, const NextText& next, const TakeArticle& take, unsigned threads) {
    if (threads == 0) threads = std::max(1U, std::thread::hardware_concurrency());
    if (threads == 1) {
        while (const std::optional<std::string_view> text = next()) take(extractor.extract(*text), *text);
        return;
    }
    Window window(extractor, threads);
    for (;;) {
        if (window.is_full()) window.take(take);
        const std::optional<std::string_view> text = next();
        if (!text) break;
        window.add(*text);
    }
    while (!window.is_empty()) window.take(take);
}

}  // namespace quoth
