// Dates as pages write them, and which of several is the day of publication.
#include "clean/dates.h"

#include <gtest/gtest.h>

#include <string>

#include "hearsay/report.h"

namespace hearsay {
namespace {

struct DateRow {
  const char* name;
  const char* written;
  const char* iso;
};

class DateLine : public testing::TestWithParam<DateRow> {};

TEST_P(DateLine, BecomesIso) {
  const auto date = cleaning::parse_date(GetParam().written);
  EXPECT_EQ(date ? iso(*date) : "none", GetParam().iso);
}

INSTANTIATE_TEST_SUITE_P(
    Rows, DateLine,
    testing::Values(
        DateRow{"Iso", "2031-05-02", "2031-05-02"},
        DateRow{"IsoTime", "2031-05-02T09:17:30Z", "2031-05-02T09:17:30Z"},
        DateRow{"IsoOffset", "2031-05-02T09:17:30.250+03:00", "2031-05-02T09:17:30+03:00"},
        DateRow{"SqlTime", "2031-05-02 09:17:30", "2031-05-02T09:17:30"},
        DateRow{"Rfc2822", "Fri, 02 May 2031 09:17:30 +0000", "2031-05-02T09:17:30Z"},
        DateRow{"American", "May 2, 2031", "2031-05-02"},
        DateRow{"AmericanTime", "May 2, 2031, 9:17 PM", "2031-05-02T21:17"},
        DateRow{"Midnight", "May 2, 2031, 12:05 a.m.", "2031-05-02T00:05"},
        DateRow{"Zone", "May 02, 2031 — 06:43 pm EST", "2031-05-02T18:43-05:00"},
        DateRow{"British", "2nd May 2031", "2031-05-02"}, DateRow{"Weekday", "Fri, 02 May 2031", "2031-05-02"},
        DateRow{"Compact", "20310502T091700Z", "2031-05-02T09:17:00Z"},
        DateRow{"Slashes", "2031/05/02", "2031-05-02"}, DateRow{"DayFirst", "25/04/2031", "2031-04-25"},
        DateRow{"MonthFirst", "04/25/2031", "2031-04-25"}, DateRow{"Ambiguous", "03/04/2031", "none"},
        DateRow{"Dots", "02.05.2031", "2031-05-02"}, DateRow{"Epoch", "1935566250", "2031-05-03T09:17:30Z"},
        DateRow{"MailTwoDigitYear", "Fri, 02 May 31 09:17:00 +0200", "2031-05-02T09:17:00+02:00"},
        DateRow{"TwoDigitsThatAreNoYear", "2 May, 31 comments", "none"},
        DateRow{"TwelveHours", "Fri, May 2 2031 09:17:05 PM", "2031-05-02T21:17:05"},
        DateRow{"ScriptsDate", "Fri May 02 2031 09:17:00 GMT+0000 (Universal Time)", "2031-05-02T09:17:00Z"},
        DateRow{"OffsetBehindItsName", "Fri May 02 2031 09:17:00 GMT+0200 (CEST)", "2031-05-02T09:17:00+02:00"},
        DateRow{"HourTwentyFour", "Fri, 02 May 2031 24:00:00 +0000", "2031-05-02"},
        DateRow{"NoSuchDay", "February 30, 2031", "none"}, DateRow{"FarYear", "2331-05-02", "none"},
        DateRow{"NoDate", "Thursday morning", "none"}),
    [](const auto& row) { return row.param.name; });

struct DatelineRow {
  const char* name;
  const char* paragraph;
  const char* iso;
};

class DatelineDay : public testing::TestWithParam<DatelineRow> {};

TEST_P(DatelineDay, IsRead) {
  const auto date = cleaning::date_of_dateline(GetParam().paragraph);
  EXPECT_EQ(date ? iso(*date) : "none", GetParam().iso);
}

INSTANTIATE_TEST_SUITE_P(
    Rows, DatelineDay,
    testing::Values(DatelineRow{"OfAPressRelease", "VARROW, May 2, 2031 (Northwire) -- The Kestrel Line said that …",
                                "2031-05-02"},
                    DatelineRow{"WithAShortYear", "VARROW, 2 MAY 98 (NORTHWIRE) -- A FERRY RAN AGROUND.",
                                "1998-05-02"},
                    DatelineRow{"WithAShortYearAlone", "ORLEN (KESSAR), 17 NOV 31 -- The mayor said …", "2031-11-17"},
                    DatelineRow{"InGerman", "Varrow, 2. Mai 2031 – Eine Fähre ist auf Grund gelaufen.", "2031-05-02"},
                    DatelineRow{"WithoutItsYear", "VARROW, May 2 — A ferry ran aground.", "none"},
                    DatelineRow{"OfASentence", "On Friday, May 2, 2031 - a quiet day - a ferry ran aground.", "none"},
                    DatelineRow{"FarFromTheDash",
                                "Varrow, May 2, 2031, was to be a quiet day for all, and then, as the harbour "
                                "master said, it was not - a ferry ran aground.",
                                "none"}),
    [](const auto& row) { return row.param.name; });

// Lines thrown together at random: whatever comes out, the blocks cover the text in order.
Report dated(const std::string& url, const std::string& published, const std::string& modified) {
  Document document;
  document.content = "A ferry with 30 people aboard ran aground off Varrow on Thursday, the harbour master said.";
  document.metadata.url = url;
  document.metadata.published = published;
  document.metadata.modified = modified;
  return *clean(document, {});
}

TEST(Dates, ADateLongAfterTheAddressIsNoDayOfPublication) {
  const Report report = dated("https://gazette.example/2031/may/02/ferry", "2031-07-09", "");
  EXPECT_EQ(report.published, date_from_iso("2031-05-02"));
  EXPECT_EQ(report.modified, date_from_iso("2031-07-09"));
  EXPECT_EQ(report.warnings.size(), 1U);
  const Report next_day = dated("https://gazette.example/2031/05/02/ferry", "2031-05-03T01:00:00Z", "");
  EXPECT_EQ(next_day.published, date_from_iso("2031-05-03T01:00:00Z"));
  EXPECT_TRUE(next_day.warnings.empty());
}

TEST(Dates, AChangeBeforeThePublicationIsTheOtherWayRound) {
  const Report report = dated("", "2031-05-09", "2031-05-02");
  EXPECT_EQ(report.published, date_from_iso("2031-05-02"));
  EXPECT_EQ(report.modified, date_from_iso("2031-05-09"));
  EXPECT_EQ(report.warnings.size(), 1U);
}

}  // namespace
}  // namespace hearsay
