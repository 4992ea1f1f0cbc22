// The one file that knows Boost. One thread takes connections and moves bytes; requests are answered by as many
// threads as there are processors, never more of them waiting than a limit says. A connection is a coroutine: a
// header is read within its limits, what it says alone decides whether a body is taken, and the answer is written.
// Deadlines are of the whole, so that a byte now and then keeps nothing open.
#include "serve/server.h"

#include <fmt/format.h>

#include <boost/asio.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <chrono>
#include <set>
#include <thread>

#include "serve/limits.h"
#include "serve/problem.h"

namespace hearsay::serving {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using asio::ip::tcp;
using Failure = boost::system::error_code;
using asio::awaitable;
using asio::use_awaitable;

constexpr auto kQuietly = asio::as_tuple(use_awaitable);  // an error comes back instead of being thrown
constexpr size_t kReadBytes = size_t{8} << 10;
constexpr auto kBetweenAccepts = std::chrono::milliseconds(100);  // where files have run out

// To connections past the limit.
std::string full() {
  const Response response = problem(503, "there are more connections than are taken");
  return fmt::format(
      "HTTP/1.1 503 Service Unavailable\r\nContent-Type: {}\r\nRetry-After: 1\r\nConnection: "
      "close\r\nContent-Length: "
      "{}\r\n\r\n{}",
      response.type, response.body.size(), response.body);
}

Request request_of(const http::request<http::string_body>& message) {
  Request request;
  request.method = std::string(message.method_string());
  request.target = std::string(message.target());
  for (const auto& field : message) {
    Header& header = request.headers.emplace_back(std::string(field.name_string()), std::string(field.value()));
    std::ranges::transform(header.name, header.name.begin(), [](char c) { return beast::detail::ascii_tolower(c); });
  }
  return request;
}

Response refusal_of(Failure failure) {
  if (failure == http::error::header_limit || failure == http::error::buffer_overflow)
    return problem(431, "the header is larger than is taken");
  if (failure == http::error::body_limit) return problem(413, "the body is larger than is taken");
  if (failure == beast::error::timeout) return problem(408, "the request took too long");
  return problem(400, "this is no HTTP request");
}

class Server {
 public:
  Server(Service& service, const ServeOptions& options)
      : service_(service),
        counts_(service.desk().metrics.counts),
        acceptor_(io_),
        deadline_(io_),
        workers_(std::max(2U, std::thread::hardware_concurrency())),
        options_(options) {
    service_.desk().when_news([this] { asio::post(io_, [this] { wake_streams(); }); });
  }
  /// Its threads tell this server of news: they end first.
  ~Server() { service_.desk().stop(); }
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  Failure listen() {
    Failure failure;
    const tcp::endpoint endpoint(asio::ip::make_address(options_.address, failure), options_.port);
    if (!failure) acceptor_.open(endpoint.protocol(), failure);
    if (!failure) acceptor_.set_option(asio::socket_base::reuse_address(true), failure);
    if (!failure) acceptor_.bind(endpoint, failure);
    if (!failure) acceptor_.listen(asio::socket_base::max_listen_connections, failure);
    return failure;
  }
  uint16_t port() const { return acceptor_.local_endpoint().port(); }

  void run(const std::stop_token& stop) {
    asio::co_spawn(io_, accept(), asio::detached);
    const std::stop_callback on_stop(stop, [this] { asio::post(io_, [this] { end(); }); });
    io_.run();
    workers_.join();
  }

 private:
  void end() {
    stopping_ = true;
    Failure ignored;
    acceptor_.close(ignored);
    for (beast::tcp_stream* stream : idle_) stream->cancel();
    wake_streams();
    deadline_.expires_after(kStopTime);
    deadline_.async_wait([this](Failure failure) {
      if (!failure) io_.stop();
    });
    if (open_ == 0) deadline_.cancel();
  }

  void wake_streams() {
    for (asio::steady_timer* timer : streams_) timer->cancel();
  }

  awaitable<void> accept() {
    while (!stopping_) {
      auto [failure, socket] = co_await acceptor_.async_accept(kQuietly);
      if (failure) {
        if (stopping_) co_return;
        asio::steady_timer pause(io_, kBetweenAccepts);
        co_await pause.async_wait(kQuietly);
        continue;
      }
      if (open_ >= kMostConnections) {
        ++counts_.refused;
        socket.non_blocking(true, failure);
        socket.write_some(asio::buffer(full_), failure);  // what the kernel takes at once; nobody is waited for
        continue;
      }
      ++open_;
      ++counts_.connections;
      asio::co_spawn(io_, session(beast::tcp_stream(std::move(socket))), [this](const std::exception_ptr& /*lost*/) {
        --counts_.connections;
        if (--open_ == 0 && stopping_) deadline_.cancel();
      });
    }
  }

  awaitable<void> session(beast::tcp_stream stream) {
    beast::flat_buffer buffer(kMostHeaderBytes + kReadBytes);
    while (!stopping_) {
      if (buffer.size() == 0 && !co_await wait_for_bytes(stream, buffer)) break;
      if (!co_await one_request(stream, buffer)) {
        co_await take_leave(stream, buffer);
        break;
      }
    }
  }

  static awaitable<void> take_leave(beast::tcp_stream& stream, beast::flat_buffer& buffer) {
    Failure ignored;
    stream.socket().shutdown(tcp::socket::shutdown_send, ignored);
    stream.expires_after(kLingerTime);
    for (size_t taken = 0; taken < kLingerBytes;) {
      buffer.clear();
      const auto [failure, bytes] = co_await stream.async_read_some(buffer.prepare(kReadBytes), kQuietly);
      if (failure) co_return;
      taken += bytes;
    }
  }

  awaitable<bool> wait_for_bytes(beast::tcp_stream& stream, beast::flat_buffer& buffer) {
    stream.expires_after(kIdleTime);
    idle_.insert(&stream);
    const auto [failure, bytes] = co_await stream.async_read_some(buffer.prepare(kReadBytes), kQuietly);
    idle_.erase(&stream);
    if (!failure) buffer.commit(bytes);
    co_return !failure;
  }

  // Whether the connection goes on.
  awaitable<bool> one_request(beast::tcp_stream& stream, beast::flat_buffer& buffer) {
    const auto begun = std::chrono::steady_clock::now();
    http::request_parser<http::string_body> parser;
    parser.header_limit(kMostHeaderBytes);
    parser.body_limit(kMostBodyBytes);
    stream.expires_after(kHeaderTime);
    const auto [failure, bytes] = co_await http::async_read_header(stream, buffer, parser, kQuietly);
    if (failure) {
      if (failure != http::error::end_of_stream && failure != http::error::partial_message)
        co_await write(stream, Service::finished(refusal_of(failure)), nobody_, false, begun);
      co_return false;
    }
    Request request = request_of(parser.get());
    if (std::optional<Response> refused = service_.refused(request)) {
      const bool whole = parser.is_done();  // else its body would be taken for the next request
      co_return co_await write(stream, Service::finished(*std::move(refused)), request, whole && parser.keep_alive(),
                               begun);
    }
    if (!parser.is_done() && !co_await read_body(stream, buffer, parser, request, begun)) co_return false;
    request.body = std::move(parser.get().body());
    if (counts_.waiting >= kMostWaiting) {
      const Response full = problem(503, "more is asked than can be answered", {{"Retry-After", "1"}});
      co_return co_await write(stream, Service::finished(full), request, parser.keep_alive(), begun);
    }
    Response response = co_await answered(request);
    if (response.events_after && request.method == "GET") {
      co_await tell_events(stream, std::move(response));
      co_return false;
    }
    co_return co_await write(stream, std::move(response), request, parser.keep_alive(), begun);
  }

  awaitable<bool> read_body(beast::tcp_stream& stream, beast::flat_buffer& buffer,
                            http::request_parser<http::string_body>& parser, const Request& request,
                            std::chrono::steady_clock::time_point begun) {
    parser.body_limit(Service::most_body(request));
    stream.expires_at(begun + kRequestTime);
    if (request.header("expect") == "100-continue") {
      const auto [failure, bytes] =
          co_await asio::async_write(stream, asio::buffer("HTTP/1.1 100 Continue\r\n\r\n", 25), kQuietly);
      if (failure) co_return false;
    }
    const auto [failure, bytes] = co_await http::async_read(stream, buffer, parser, kQuietly);
    if (!failure) co_return true;
    co_await write(stream, Service::finished(refusal_of(failure)), request, false, begun);
    co_return false;
  }

  // On another thread; this connection's coroutine goes on here.
  awaitable<Response> answered(const Request& request) {
    ++counts_.waiting;
    Response response = co_await asio::co_spawn(
        workers_, [this, &request]() -> awaitable<Response> { co_return service_.answer(request); }, use_awaitable);
    --counts_.waiting;
    co_return response;
  }

  awaitable<bool> write(beast::tcp_stream& stream, Response response, const Request& request, bool keep,
                        std::chrono::steady_clock::time_point begun) {
    http::response<http::string_body> message(static_cast<http::status>(response.status), 11);
    message.reason(title_of(response.status) == "Problem" ? http::obsolete_reason(message.result())
                                                          : beast::string_view(title_of(response.status)));
    for (const Header& header : response.headers) message.insert(header.name, header.value);
    if (response.status != 304) message.set(http::field::content_type, response.type);
    message.keep_alive(keep && !stopping_);
    const size_t bytes = response.body.size();
    message.body() = std::move(response.body);
    if (response.status != 304) message.content_length(bytes);
    if (request.method == "HEAD") message.body().clear();
    stream.expires_after(kAnswerTime);
    const auto [failure, written] = co_await http::async_write(stream, message, kQuietly);
    const std::chrono::duration<double, std::milli> taken = std::chrono::steady_clock::now() - begun;
    const Served served{request.method, Service::route_of(request), response.status, bytes, taken.count()};
    service_.desk().metrics.add(served);
    if (options_.served) options_.served(served);
    co_return !failure && message.keep_alive();
  }

  awaitable<void> tell_events(beast::tcp_stream& stream, Response response) {
    if (streams_.size() >= kMostStreams) {
      const Response full = problem(503, "more listen than can be told", {{"Retry-After", "10"}});
      co_await write(stream, Service::finished(full), nobody_, false, std::chrono::steady_clock::now());
      co_return;
    }
    asio::steady_timer timer(io_);
    streams_.insert(&timer);
    ++counts_.streams;
    co_await tell(stream, timer, response);
    --counts_.streams;
    streams_.erase(&timer);
  }

  awaitable<void> tell(beast::tcp_stream& stream, asio::steady_timer& timer, const Response& response) {
    std::string text = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n";
    for (const Header& header : response.headers) text += header.name + ": " + header.value + "\r\n";
    text += "\r\nretry: 2000\n\n";
    Desk::Place place{*response.events_after, 0};
    const auto end = std::chrono::steady_clock::now() + kStreamTime;
    bool woken = false;
    while (true) {
      text += co_await asio::co_spawn(
          workers_, [&]() -> awaitable<std::string> { co_return service_.desk().events_after(place); },
          use_awaitable);
      if (text.empty() && !woken) text = ": still here\n\n";
      stream.expires_after(kAnswerTime);
      const auto [failure, bytes] = co_await asio::async_write(stream, asio::buffer(text), kQuietly);
      text.clear();
      if (failure || stopping_ || std::chrono::steady_clock::now() > end) co_return;
      timer.expires_after(kStreamSign);
      const auto [cut_short] = co_await timer.async_wait(kQuietly);
      woken = static_cast<bool>(cut_short);
      if (stopping_) co_return;
    }
  }

  Service& service_;
  Counts& counts_;
  asio::io_context io_{1};
  tcp::acceptor acceptor_;
  asio::steady_timer deadline_;
  asio::thread_pool workers_;
  const ServeOptions& options_;
  std::set<beast::tcp_stream*> idle_;
  std::set<asio::steady_timer*> streams_;
  const Request nobody_;  // where there is no request to answer
  const std::string full_ = full();
  size_t open_ = 0;
  bool stopping_ = false;
};

}  // namespace

Result<void> run_server(Service& service, const ServeOptions& options, const std::stop_token& stop,
                        const std::function<void(uint16_t)>& ready) {
  Server server(service, options);
  if (const Failure failure = server.listen()) {
    return std::unexpected(Error{ErrorCode::not_written,
                                 fmt::format("{} port {}: {}", options.address, options.port, failure.message())});
  }
  ready(server.port());
  server.run(stop);
  return {};
}

}  // namespace hearsay::serving
