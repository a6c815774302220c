package news.dateline.ingest.parse.ap;

import java.util.ArrayList;
import java.util.List;
import news.dateline.ingest.parse.json.JsonObject;

/// A named object in an object of such: AP's renditions and associations.
///
/// @param name of the member
/// @param value the object
record Member(String name, JsonObject value) {
    /// The objects in the member `name` of `holder`, which is an object of them or, with `name` for each, an
    /// array; from now on read, what stands in them is not.
    static List<Member> of(JsonObject holder, String name) {
        List<Member> members = new ArrayList<>();
        if (holder.peek(name) instanceof JsonObject group) {
            holder.object(name);
            for (String each : group.names()) {
                add(group, each, members);
            }
        } else {
            add(holder, name, members);
        }
        return members;
    }

    private static void add(JsonObject holder, String name, List<Member> members) {
        for (JsonObject value : holder.objects(name)) {
            members.add(new Member(name, value));
        }
    }
}
