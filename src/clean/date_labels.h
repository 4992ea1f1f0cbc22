// What pages say of their dates: in words beside them, in names of elements and meta elements, and by their language.
#pragma once

#include <string_view>

#include "clean/date_reader.h"
#include "clean/draft.h"
#include "clean/markup_tree.h"

namespace hearsay::cleaning {

enum class Field { none, published, modified };

/// By the last label in the words before a date ("Published: … Updated: "). `none` too where there is only "Date:".
Field field_of_words(std::string_view before);
Field field_of_property(std::string_view itemprop);
/// By a class name ("entry-date published", "updated"); `published` where it says both.
Field field_of_names(std::string_view class_names);
/// Whether class names say that a date is in it.
bool names_date(std::string_view class_names);
/// "entry-footer": the foot of a report, where its day may stand.
bool names_foot(std::string_view class_names);
bool has_byline(std::string_view before);

/// Whether a found date is all there is between the signs, elements or labels around it: "Berlin, 2 May 2031" but not
/// "Festival on 2 May 2031".
bool stands_alone(std::string_view text, const FoundDate& found);

/// A line of dates and their labels, and nothing else: "2 May 2031Updated: 3 May 2031 1:35 a.m.".
bool is_line_of_dates(std::string_view line);

/// How the page's language, its locale or its country's domain writes 03/04/2031.
DateOrder order_of_page(const MarkupTree& tree, const Draft& draft);

}  // namespace hearsay::cleaning
