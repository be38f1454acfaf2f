#include "lib/pandoc/merge_fields.h"
namespace digestkit::pandoc {
void merge_into(Record& r, Fields f, Places*) { if (f.record.title) r.title = f.record.title; r.lang=f.record.lang; r.published=f.record.published; r.tags=f.record.tags; r.extras=f.record.extras; if (f.record.source) r.source=f.record.source; }
void to_head(Head& h, Fields f) { h.title=f.record.title; h.date=f.record.published; h.lang=f.record.lang; h.extras=f.others; }
}
