// Mail that somebody passed on, and pages that a browser saved as mail: whose words they are.
#include <gtest/gtest.h>

#include "ingest/fixture.h"
#include "ingest/forwarded.h"

namespace hearsay::ingesting {
namespace {

using namespace fixture;

const std::string kWords =
    "A ferry with 30 people aboard ran aground off Varrow on Thursday, the harbour master said.\n\n"
    "Nobody was hurt and all passengers were brought ashore within two hours, he told reporters.\n";

std::string letter(const std::string& body, const std::string& type = "text/plain") {
  return "From: Bea Lind <bea@home.example>\nTo: desk@gazette.example\nSubject: Fwd: Ferry aground\n"
         "Date: Thu, 8 May 2031 18:00:00 +0100\nMIME-Version: 1.0\nMessage-ID: <a@b>\nContent-Type: " +
         type + "; charset=utf-8\n\n" + body;
}

struct Row {
  const char* name;
  std::string message;
};

class PassedOn : public IngestTest, public testing::WithParamInterface<Row> {};

TEST_P(PassedOn, IsItsFirstSenders) {
  const Outcome out = read_bytes(GetParam().message);
  ASSERT_EQ(out.documents.size(), 1U);
  const Document& document = out.documents[0];
  EXPECT_EQ(document.metadata.outlet, "The Harbour Gazette");
  EXPECT_EQ(document.metadata.title, "Ferry aground");
  EXPECT_NE(document.metadata.published.find("2031"), std::string::npos) << document.metadata.published;
  EXPECT_EQ(document.metadata.published.find("18:00"), std::string::npos) << document.metadata.published;
  EXPECT_EQ(document.content.find("@"), std::string::npos) << document.content;
  EXPECT_NE(document.content.find("Nobody was hurt"), std::string::npos);
}

const std::string kHtml =
    "<p>A ferry with 30 people aboard ran aground off Varrow.</p><p>Nobody was hurt and all were "
    "brought ashore within two hours, the harbour master said on Thursday.</p>";

INSTANTIATE_TEST_SUITE_P(
    Rows, PassedOn,
    testing::Values(
        Row{"Gmail", letter("worth a look\n\n---------- Forwarded message ---------\nFrom: The Harbour Gazette "
                            "<news@gazette.example>\nDate: Fri, May 2, 2031 at 9:14 AM\nSubject: Ferry aground\n"
                            "To: Bea Lind <bea@home.example>\n\n\n" +
                            kWords)},
        Row{"Outlook", letter("-----Original Message-----\nFrom: The Harbour Gazette [mailto:news@gazette.example]\n"
                              "Sent: Friday, May 2, 2031 9:14 AM\nTo: Bea Lind\nSubject: Ferry aground\n\n" +
                              kWords)},
        Row{"Apple", letter("Begin forwarded message:\n\nFrom: The Harbour Gazette <news@gazette.example>\nSubject: "
                            "Ferry aground\nDate: May 2, 2031 at 9:14:05 AM GMT+1\nTo: Bea Lind\n\n" +
                            kWords)},
        Row{"Quoted",
            letter("> From: The Harbour Gazette <news@gazette.example>\n> Subject: Ferry aground\n> Date: Fri, 2 "
                   "May 2031 09:14:05 +0100\n>\n> A ferry ran aground off Varrow.\n>\n> Nobody was hurt.\n")},
        Row{"German",
            letter("-----Ursprüngliche Nachricht-----\nVon: The Harbour Gazette [mailto:news@gazette.example]\n"
                   "Gesendet: Freitag, 2. Mai 2031 09:14\nAn: Bea Lind\nBetreff: Ferry aground\n\n" +
                   kWords)},
        Row{"Russian",
            letter("-------- Пересылаемое сообщение --------\nОт: The Harbour Gazette <news@gazette.example>\n"
                   "Дата: 2 мая 2031, 09:14\nТема: Ferry aground\nКому: Bea\n\n" +
                   kWords)},
        Row{"TwiceOver",
            letter("---------- Forwarded message ---------\nFrom: Carl <carl@home.example>\nDate: Sat, May 3, "
                   "2031\nSubject: Fwd: Ferry aground\n\n---------- Forwarded message ---------\nFrom: The "
                   "Harbour Gazette <news@gazette.example>\nDate: Fri, May 2, 2031\nSubject: Ferry aground\n\n" +
                   kWords)},
        Row{"Html", letter("<div dir=\"ltr\"><div class=\"gmail_quote\"><div>---------- Forwarded message "
                           "---------<br>From: <strong>The Harbour Gazette</strong> <span>&lt;<a "
                           "href=\"mailto:n@g.example\">n@g.example</a>&gt;</span><br>Date: Fri, May 2, 2031 at 9:14 "
                           "AM<br>Subject: Ferry aground<br></div><br>" +
                               kHtml + "</div></div>",
                           "text/html")},
        Row{"HtmlOutlook",
            letter("<html><body><p>see below</p><div><p><b>From:</b> The Harbour Gazette &lt;n@g.example&gt; "
                   "<br><b>Sent:</b> Friday, May 2, 2031 9:14 AM<br><b>To:</b> Bea<br><b>Subject:</b> "
                   "Ferry aground</p></div>" +
                       kHtml + "</body></html>",
                   "text/html")},
        Row{"AsAPart",
            "From: Bea Lind <bea@home.example>\nTo: desk@gazette.example\nSubject: Fwd: Ferry aground\n"
            "MIME-Version: 1.0\nMessage-ID: <a@b>\nContent-Type: multipart/mixed; boundary=x\n\n--x\n"
            "Content-Type: text/plain\n\nsee attached\n--x\nContent-Type: message/rfc822\n\nFrom: The Harbour "
            "Gazette <news@gazette.example>\nSubject: Ferry aground\nDate: Fri, 2 May 2031 09:14:05 +0100\n"
            "MIME-Version: 1.0\nContent-Type: text/plain\n\n" +
                kWords + "\n--x--\n"}),
    [](const auto& row) { return row.param.name; });

class Mail : public IngestTest {};

TEST_F(Mail, AnAnswerIsWhoAnswers) {
  const std::string answer =
      "We asked the harbour master again and he gave us other numbers: 34 people were aboard, not 30, and two of "
      "them "
      "were taken to hospital with broken ribs. The ferry line has not called back.\n\n";
  const Outcome out =
      read_bytes(letter(answer + "-----Original Message-----\nFrom: The Harbour Gazette <n@g.example>\n"
                                 "Sent: Friday, May 2, 2031\nSubject: Ferry aground\n\nA ferry ran aground.\n"));
  ASSERT_EQ(out.documents.size(), 1U);
  EXPECT_EQ(out.documents[0].metadata.outlet, "Bea Lind");
  EXPECT_NE(out.documents[0].content.find("other numbers"), std::string::npos);
}

TEST_F(Mail, AReportThatQuotesAHeadLineHasNone) {
  EXPECT_FALSE(forwarded_in("The note read:\nFrom: the minister\nIt was not signed.\n\n" + kWords, Format::text));
  EXPECT_FALSE(forwarded_in("Date: Friday\nSubject: fishing\n\n" + kWords, Format::text));
}

TEST_F(Mail, TheNoteAndWhoPassedItOnAreKept) {
  const Outcome out =
      read_bytes(letter("worth a look\n\n---------- Forwarded message ---------\nFrom: Gazette "
                        "<n@g.example>\nDate: Fri, May 2, 2031\nSubject: Ferry\n\n" +
                        kWords));
  ASSERT_EQ(out.documents.size(), 1U);
  EXPECT_EQ(other(out.documents[0], "forwarded by"), "Bea Lind");
  EXPECT_EQ(other(out.documents[0], "forwarding note"), "worth a look\n");
}

TEST_F(Mail, WhatAMessageAnswersIsNotItsOwn) {
  for (const std::string intro :
       {"On 8 May 2031, at 22:00, Gus <gus@home.example> wrote:\n",
        "Am Donnerstag, den 08.05.2031, 22:00 +0200 schrieb Gus Tarn\n<gus@home.example>:\n"}) {
    const Outcome out = read_bytes(letter(kWords + "\n" + intro + "> Anything new from the quay?\n>\n> Gus\n"));
    ASSERT_EQ(out.documents.size(), 1U);
    EXPECT_NE(out.documents[0].content.find("Nobody was hurt"), std::string::npos);
    EXPECT_EQ(out.documents[0].content.find("Gus"), std::string::npos) << out.documents[0].content;
  }
}

TEST_F(Mail, WhatIsQuotedAtLengthStays) {
  const Outcome out =
      read_bytes(letter("See this.\n\nOn 8 May 2031, the harbour master wrote:\n> A ferry with 30 people "
                        "aboard ran aground off Varrow on Thursday.\n"));
  ASSERT_EQ(out.documents.size(), 1U);
  EXPECT_NE(out.documents[0].content.find("ran aground"), std::string::npos);
}

TEST_F(Mail, SeveralMessagesInOneAreOneEach) {
  const auto part = [](const std::string& who) {
    return "--x\nContent-Type: message/rfc822\n\nFrom: " + who +
           " <a@b.example>\nSubject: Ferry\nDate: Fri, 2 May 2031 "
           "09:14:05 +0100\nMIME-Version: 1.0\nContent-Type: text/plain\n\n" +
           kWords + "\n";
  };
  const Outcome out = read_bytes(
      "From: Bea <bea@home.example>\nTo: d@e.example\nSubject: two\nMIME-Version: 1.0\n"
      "Content-Type: multipart/digest; boundary=x\n\n" +
      part("Gazette") + part("Courier") + "--x--\n");
  ASSERT_EQ(out.documents.size(), 2U);
  EXPECT_EQ(out.documents[0].metadata.outlet, "Gazette");
  EXPECT_EQ(out.documents[1].metadata.outlet, "Courier");
}

TEST_F(Mail, APageSavedAsAMessageHasItsAddressAndNoSender) {
  for (const std::string head : {"From: <Saved by Blink>\nSnapshot-Content-Location: https://gazette.example/1\n",
                                 "From: <Saved by Windows Internet Explorer 11>\n"}) {
    const Outcome out = read_bytes(head +
                                   "Subject: Ferry aground - The Harbour Gazette\nDate: Thu, 8 May 2031 18:00:00 "
                                   "+0100\nMIME-Version: 1.0\nContent-Type: multipart/related; type=\"text/html\"; "
                                   "boundary=\"x\"\n\n--x\nContent-Type: text/html\nContent-Location: "
                                   "https://gazette.example/1\n\n<html><p>A ferry.</p></html>\n--x--\n");
    ASSERT_EQ(out.documents.size(), 1U) << head;
    EXPECT_EQ(out.documents[0].metadata.url, "https://gazette.example/1");
    EXPECT_EQ(out.documents[0].metadata.outlet, "");
    EXPECT_EQ(out.documents[0].metadata.published, "");
  }
}

}  // namespace
}  // namespace hearsay::ingesting
