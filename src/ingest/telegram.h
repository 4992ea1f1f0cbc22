// Channels and groups that Telegram's own program exported: result.json and messages.html.
#pragma once

#include <string_view>

#include "ingest/byte_stream.h"
#include "ingest/record_sink.h"

namespace hearsay::ingesting {

/// By the first bytes.
bool is_telegram_json(std::string_view start);
bool is_telegram_page(std::string_view start);

/// A document for each message that says something, of channel and day; who is passed on is the outlet of what is
/// passed on. Messages of fewer than kFewestWords words, joins, pictures without words are no reports and left out.
void read_telegram_json(ByteStream& stream, const RecordSink& sink);
/// REQUIRES: valid UTF-8.
void read_telegram_page(std::string_view html, const RecordSink& sink);

inline constexpr int kFewestWords = 4;

}  // namespace hearsay::ingesting
