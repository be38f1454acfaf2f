// SPDX-License-Identifier: MIT
// Owners of what Pango, Cairo and fontconfig give out by pointer.
#pragma once

#include <cairo.h>
#include <fontconfig/fontconfig.h>
#include <pango/pango.h>

#include <memory>

#include "lib/base/deleter.h"

namespace digestkit::cover {

using ConfigHandle = std::unique_ptr<FcConfig, Deleter<&FcConfigDestroy>>;
using FontMapHandle = std::unique_ptr<PangoFontMap, Deleter<&g_object_unref>>;
using ContextHandle = std::unique_ptr<PangoContext, Deleter<&g_object_unref>>;
using LayoutHandle = std::unique_ptr<PangoLayout, Deleter<&g_object_unref>>;
using DescriptionHandle = std::unique_ptr<PangoFontDescription, Deleter<&pango_font_description_free>>;
using AttributesHandle = std::unique_ptr<PangoAttrList, Deleter<&pango_attr_list_unref>>;
using ScriptsHandle = std::unique_ptr<PangoScriptIter, Deleter<&pango_script_iter_free>>;
using LayoutIterHandle = std::unique_ptr<PangoLayoutIter, Deleter<&pango_layout_iter_free>>;
using FontOptionsHandle = std::unique_ptr<cairo_font_options_t, Deleter<&cairo_font_options_destroy>>;
using SurfaceHandle = std::unique_ptr<cairo_surface_t, Deleter<&cairo_surface_destroy>>;
using CairoHandle = std::unique_ptr<cairo_t, Deleter<&cairo_destroy>>;

}  // namespace digestkit::cover
