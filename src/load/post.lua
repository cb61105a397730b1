-- What wrk sends: the story of docs/story.json, in the name of a desk.
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
wrk.headers["Authorization"] = "Bearer " .. os.getenv("TOKEN")
local story = io.open(os.getenv("STORY"))
wrk.body = story:read("*a")
story:close()
