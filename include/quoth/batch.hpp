// Batches: many articles over several threads.
#pragma once

#include <deque>
#include <functional>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include <quoth/article.hpp>
#include <quoth/extractor.hpp>

namespace quoth {

/// The text of the next article, or nothing after the last. What it returns has to stay where it is until its records
/// have been taken.
using NextText = std::function<std::optional<std::string_view>()>;

/// Takes the records of one article and its text.
using TakeArticle = std::function<void(Article&& article, std::string_view text)>;

/// Reads all articles that `next` gives and hands their records to `take`, in the same order. `threads` of them are
/// read at a time; 0 means one for each core. Both functions are called by the calling thread alone, and `next` runs at
/// most four articles a thread ahead of `take`, so that memory doesn't grow with the number of articles. With one
/// thread each article's records are taken before the next article is asked for.
///
/// What `next`, `take` or the reading of an article throws ends the batch: it is thrown from here when all threads have
/// ended. Articles that were not taken by then are dropped.
void extract_all(const Extractor& extractor, const NextText& next, const TakeArticle& take, unsigned threads);

/// The same for a range of whatever converts to `std::string_view`.
///
///     quoth::extract_all(extractor, articles, [](quoth::Article&& article, std::string_view text) { ... });
template <class Texts, class Take>
void extract_all(const Extractor& extractor, Texts&& texts, Take&& take,
                 unsigned threads = 0) requires(!std::is_invocable_v<Texts>) {
    auto text = std::begin(texts);
    const auto end = std::end(texts);
    using Iterator = decltype(text);
    if constexpr (std::forward_iterator<Iterator> && std::is_lvalue_reference_v<std::iter_reference_t<Iterator>>) {
        const NextText next = [&]() -> std::optional<std::string_view> {
            if (text == end) return std::nullopt;
            return std::string_view(*text++);
        };
        extract_all(extractor, next, TakeArticle(std::ref(take)), threads);
    } else {  // what the iterator gives doesn't last: keep it
        std::deque<std::string> kept;
        const NextText next = [&]() -> std::optional<std::string_view> {
            if (text == end) return std::nullopt;
            kept.emplace_back(std::string_view(*text));
            ++text;
            return kept.back();
        };
        const TakeArticle take_and_forget = [&](Article&& article, std::string_view kept_text) {
            take(std::move(article), kept_text);
            kept.pop_front();
        };
        extract_all(extractor, next, take_and_forget, threads);
    }
}

}  // namespace quoth
