// Every limit of the server, and why it is what it is. docs/api.md lists them; the tests hold each to it.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>

namespace hearsay::serving {

using std::chrono::seconds;

/// Browsers and proxies send 1 to 4 kB; more is a mistake or an attack.
inline constexpr size_t kMostHeaderBytes = size_t{16} << 10;
/// A browser sends some 15, a chain of proxies 30.
inline constexpr size_t kMostHeaders = 64;
/// Of a target: the longest query there can be (a search, a cursor) takes a quarter.
inline constexpr size_t kMostTargetBytes = size_t{4} << 10;
/// Of reports sent at once: some 5,000 of usual length, a minute's reading.
inline constexpr size_t kMostBodyBytes = size_t{32} << 20;
/// Of anything else that is sent: a decision is a line or a few.
inline constexpr size_t kMostSmallBodyBytes = size_t{64} << 10;
/// Lines of one request for decisions, and characters of one.
inline constexpr size_t kMostLines = 100;
inline constexpr size_t kMostLineBytes = 2000;

/// From a request's first byte to the end of its header; who sends slower holds a place that others want.
inline constexpr seconds kHeaderTime{10};
/// Of a whole request: the largest body at 0.5 MB/s.
inline constexpr seconds kRequestTime{60};
/// For an answer to be taken.
inline constexpr seconds kAnswerTime{60};
/// Of a connection on which nothing is asked.
inline constexpr seconds kIdleTime{30};
/// Of a stream of events; the client comes back with the last it has seen.
inline constexpr seconds kStreamTime{3600};
/// For what a client is still sending when it has been answered; closing at once would take the answer back from it.
inline constexpr seconds kLingerTime{2};
inline constexpr size_t kLingerBytes = size_t{1} << 20;
/// Between two signs of life on a stream: less than proxies wait.
inline constexpr seconds kStreamSign{15};
/// For what has been begun when the server is to stop.
inline constexpr seconds kStopTime{20};

/// Connections at once: each takes some 20 kB, and the usual limit of open files is 1,024.
inline constexpr size_t kMostConnections = 256;
/// Of these, streams of events, so that they never take all.
inline constexpr size_t kMostStreams = 64;
/// Requests that wait for a thread; more would wait for longer than their clients do.
inline constexpr size_t kMostWaiting = 128;
/// Times that a job is begun without a report of it getting into the store; then it is set aside. What ends the
/// reader ends the server, and would at every start; a machine that is switched off, or out of memory for another's
/// sake, cuts an innocent one off a few times.
inline constexpr int64_t kMostBeginnings = 5;
/// Jobs that wait to be read; a day's work of one machine at the largest.
inline constexpr size_t kMostJobs = 1000;

/// Items of a page of a list.
inline constexpr size_t kMostItems = 200;
inline constexpr size_t kUsualItems = 50;
/// Reports told of in one look for news; the rest follows at once.
inline constexpr size_t kMostNews = 500;

/// Between two looks into the store for what other programs have written.
inline constexpr std::chrono::milliseconds kBetweenLooks{1000};
/// By how much threads that make editions and read jobs are nicer than those that answer: a third of the processor
/// beside them.
inline constexpr int kStandBack = 5;
/// Of the time, the part that may go into making editions while reports keep coming: one in so many.
inline constexpr int kEditionShare = 2;

}  // namespace hearsay::serving
