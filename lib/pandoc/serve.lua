-- SPDX-License-Identifier: MIT
-- pandoc parses many documents in one process: it is run with this as a filter of an empty document, and reads
-- one request after the other from standard input until that ends.
--   request   "<bytes> <format>\n", the document
--   answer    "ok <bytes, 12 digits>\n", its AST as JSON; or "no <bytes>\n", what pandoc says of it
function Pandoc()
  while true do
    local head = io.read('l')
    if not head then os.exit(0) end
    local size, format = head:match('^(%d+) (.+)$')
    size = tonumber(size)
    local text = size > 0 and io.read(size) or ''
    local good, answer = pcall(function() return pandoc.write(pandoc.read(text, format), 'json') end)
    answer = tostring(answer)
    io.write(string.format('%s %012d\n', good and 'ok' or 'no', #answer), answer)
    io.flush()
  end
end
