-- Takes one request out of each bucket, in order, until one is exhausted (generic cell rate algorithm).
-- KEYS: buckets. ARGV: for each bucket, microseconds per request and burst size.
-- Returns 0, or the microseconds until the exhausted bucket allows a request again.
-- A bucket's value is the time at which it is full again, which is also when it expires.
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]
for i, key in ipairs(KEYS) do
  local every, burst = tonumber(ARGV[2 * i - 1]), tonumber(ARGV[2 * i])
  local full = math.max(tonumber(redis.call('GET', key)) or now, now) + every
  local wait = full - every * burst - now
  if wait > 0 then
    return wait
  end
  redis.call('SET', key, string.format('%.0f', full), 'PX', math.ceil((full - now) / 1000))
end
return 0
