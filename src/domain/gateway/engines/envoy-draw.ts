import { boundsOf } from '../../livetest/slots.ts';
import { type EngineModel, LONGEST_UNIT } from './engine.ts';
import { plain } from './plain-text.ts';

/** Set by the draw alone: what a caller sends in it is taken away. */
export const ROUTE_HEADER = 'x-seatrial-route';

/**
 * Lua for the requests of one model: draws the route, as `armOf` does, and says it in a header by which the route is looked for again; of a
 * caller's headers it leaves those that say what the body is. Of answers it tells failures in the words of this program.
 */
export function renderDraw({ name, unitHeader, salt, parts, routes }: EngineModel): string {
  const bounds = boundsOf(parts);
  const places = parts.map((part) =>
    Math.max(
      0,
      routes.findIndex(({ arm }) => arm === part.name),
    ),
  );
  const draw = `local bounds = {${bounds.join(', ')}}
local places = {${places.join(', ')}}
local function place_of(hash)
  for at = 1, #bounds do if hash < bounds[at] then return places[at] end end
  return places[#places]
end
`;
  const unit =
    unitHeader === null
      ? `  local place, unit = place_of(math.random(0, 4294967295)), ""\n`
      : `  local unit = headers:get("${plain(unitHeader)}") or ""
  if #unit > ${LONGEST_UNIT} then unit = "" end
  local place = nil
  if unit ~= "" then place = place_of(murmur("${plain(salt)}" .. unit)) end
`;
  return `${MURMUR}${draw}${seed(unitHeader)}
function envoy_on_request(handle)
  local headers = handle:headers()
${unit}${TELL}${renderFailures(name)}`;
}

const TELL = `  local others = {}
  for key, _ in pairs(headers) do if key:sub(1, 1) ~= ":" and not kept[key] then others[#others + 1] = key end end
  for _, key in ipairs(others) do headers:remove(key) end
  headers:replace("${ROUTE_HEADER}", tostring(place or 0))
  local told = handle:streamInfo():dynamicMetadata()
  told:set("seatrial", "r", place and tostring(place) or "none")
  told:set("seatrial", "u", unit)
  handle:clearRouteCache()
end
`;

/** What a server or Envoy says of a failure, in the words of this program. */
function renderFailures(name: string): string {
  return `
function envoy_on_response(handle)
  local headers = handle:headers()
  local status = tonumber(headers:get(":status"))
  local is_told = headers:get("x-envoy-upstream-service-time") ~= nil
  headers:remove("x-envoy-upstream-service-time")
  headers:add("x-content-type-options", "nosniff")
  local words = "model '${plain(name)}' failed"
  if status == 429 or (status == 503 and is_told) then
    status, words = 429, "too many requests are waiting, try again"
    headers:replace("retry-after", "1")
  elseif status == 504 then words = "model '${plain(name)}' did not answer in time"
  elseif status >= 500 then status = 500
  else return end
  headers:replace(":status", tostring(status))
  headers:replace("content-type", "application/json")
  handle:body(true):setBytes('{"error":"' .. words .. '"}')
end
`;
}

function seed(unitHeader: string | null): string {
  return unitHeader === null ? 'math.randomseed(os.time() + os.clock() * 1000000)\n' : '';
}

/** MurmurHash2 of 32 bits with seed 0, of a text's bytes. */
const MURMUR = `local bit = require("bit")
local kept = { ["content-type"] = true, ["content-length"] = true, ["content-encoding"] = true,
  ["transfer-encoding"] = true, ["inference-header-content-length"] = true,
  -- Without it no route is found.
  ["x-forwarded-proto"] = true }
local function mul(a)
  local low, high = bit.band(a, 0xffff), bit.rshift(a, 16)
  return bit.tobit(bit.tobit(low * 0x5bd1e995) + bit.lshift(bit.tobit(high * 0x5bd1e995), 16))
end
local function murmur(text)
  local size = #text
  local hash, at = bit.tobit(size), 1
  while size - at + 1 >= 4 do
    local a, b, c, d = text:byte(at, at + 3)
    local word = mul(bit.bor(a, bit.lshift(b, 8), bit.lshift(c, 16), bit.lshift(d, 24)))
    hash = bit.bxor(mul(hash), mul(bit.bxor(word, bit.rshift(word, 24))))
    at = at + 4
  end
  if at <= size then
    for left = 0, size - at do hash = bit.bxor(hash, bit.lshift(text:byte(at + left), 8 * left)) end
    hash = mul(hash)
  end
  hash = mul(bit.bxor(hash, bit.rshift(hash, 13)))
  hash = bit.bxor(hash, bit.rshift(hash, 15))
  return hash < 0 and hash + 4294967296 or hash
end
`;
