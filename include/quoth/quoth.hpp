// quoth: who said what in a news article. This header brings in the whole library but the output formats.
//
//     quoth::Extractor extractor;                        // English, built in
//     quoth::Article article = extractor.extract(text);  // any bytes
//     for (const quoth::Attribution& a : article.attributions)
//         if (a.kind == quoth::Kind::denial) ...
#pragma once

#include <quoth/article.hpp>
#include <quoth/attribution.hpp>
#include <quoth/batch.hpp>
#include <quoth/error.hpp>
#include <quoth/explanation.hpp>
#include <quoth/extractor.hpp>
#include <quoth/options.hpp>
#include <quoth/span.hpp>
#include <quoth/speaker.hpp>
#include <quoth/version.hpp>
