-- SPDX-License-Identifier: MIT
-- pandoc answers many requests in one process: it is run with this as a filter of an empty document, and reads one
-- after the other from standard input until that ends.
--   "read <bytes> <format>\n", a document               → its AST as JSON
--   "write <bytes> <bytes> <columns> <format>\n", an AST as JSON, a template (0 bytes: that of the format)
--                                                       → the document, a tab standing for so many columns
-- An answer is "ok <bytes, 12 digits>\n" and that; or "no <bytes>\n" and what pandoc says of it.
local function bytes(size)
  size = tonumber(size)
  return size > 0 and io.read(size) or ''
end

local compiled = {}  -- by text
local function template(text, format)
  if text == '' then text = pandoc.template.default(format:match('^[%w_]+')) end
  if not compiled[text] then compiled = {[text] = pandoc.template.compile(text)} end
  return compiled[text]
end

local requests = {
  read = function(words)
    local size, format = words:match('^(%d+) (.+)$')
    local text = bytes(size)
    return function() return pandoc.write(pandoc.read(text, format), 'json') end
  end,
  write = function(words)
    local size, template_size, columns, format = words:match('^(%d+) (%d+) (%d+) (.+)$')
    local document, page = bytes(size), bytes(template_size)
    return function()
      local options = {wrap_text = 'none', tab_stop = tonumber(columns), template = template(page, format)}
      return pandoc.write(pandoc.read(document, 'json'), format, pandoc.WriterOptions(options))
    end
  end,
}

function Pandoc()
  while true do
    local head = io.read('l')
    if not head then os.exit(0) end
    local name, words = head:match('^(%a+) (.+)$')
    local good, answer = pcall(requests[name](words))
    answer = tostring(answer)
    io.write(string.format('%s %012d\n', good and 'ok' or 'no', #answer), answer)
    io.flush()
  end
end
