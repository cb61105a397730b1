package org.maplebridge.decision;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.maplebridge.problem.Text;
import org.maplebridge.vocabulary.Vocabulary;
import org.maplebridge.vocabulary.VocabularySchema;

/** An intake body as JSON Schema (draft 2020-12), with the facts of one vocabulary. */
final class IntakeSchema {

    private IntakeSchema() {}

    static ObjectNode of(Vocabulary vocabulary) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.put("type", "object");
        VocabularySchema.both(
                schema,
                new Text("纠纷登记", "intake of a dispute"),
                new Text("规则只读 facts", "Rules read nothing but facts"));
        ObjectNode members = schema.putObject("properties");
        text(
                        members,
                        "reference",
                        new Text("编号", "reference"),
                        new Text("您单位自己的编号，不能含个人号码", "Your own number, never a person's"))
                .put("pattern", "^[\\p{L}0-9〔〕()._\\-]{1,64}$");
        ArrayNode sources =
                text(members, "source", new Text("来源", "source"), sources()).putArray("enum");
        Source.names().forEach(sources::add);
        text(members, "area", new Text("区划代码", "area"), new Text("12 位，可加 -NN", "12 digits, perhaps with -NN"))
                .put("pattern", "^[0-9]{12}(-[0-9]{2})?$");
        text(members, "occurredAt", new Text("发生时间", "when it happened"), new Text("不能在将来", "Not in the future"))
                .put("format", "date-time");
        text(
                        members,
                        "previous",
                        new Text("接着哪个决定", "the decision before"),
                        new Text("同一起纠纷上一个决定的编号；第一次不写", "The last decision of this dispute; none the first time"))
                .put("format", "uuid");
        ArrayNode why = text(
                        members,
                        "why",
                        new Text("为什么再定一次", "why again"),
                        new Text(
                                "NEW_FACT 有了新情况，CORRECTION 更正登记；同 previous 一起写",
                                "NEW_FACT or CORRECTION; stands with previous"))
                .putArray("enum");
        Why.names().forEach(why::add);
        members.set("facts", VocabularySchema.of(vocabulary));
        text(
                members,
                "narrative",
                new Text("经过", "narrative"),
                new Text("给调解员看，加密另存，规则不读", "For the mediators; kept sealed and apart"));
        parties(members.putObject("parties"));
        ArrayNode required = schema.putArray("required");
        required.add("reference").add("source").add("area").add("facts");
        schema.put("additionalProperties", false);
        return schema;
    }

    private static void parties(ObjectNode parties) {
        parties.put("type", "array");
        VocabularySchema.both(
                parties, new Text("当事人", "parties"), new Text("加密另存，规则不读", "Kept sealed and apart; no rule reads it"));
        ObjectNode party = parties.putObject("items").put("type", "object");
        ObjectNode members = party.putObject("properties");
        text(members, "name", new Text("姓名", "name"), new Text("怎么称呼", "how they are called"));
        text(members, "phone", new Text("电话", "phone"), new Text("没有就不写", "leave it out if unknown"));
        party.putArray("required").add("name");
        party.put("additionalProperties", false);
    }

    private static ObjectNode text(ObjectNode members, String name, Text title, Text description) {
        ObjectNode schema = members.putObject(name).put("type", "string");
        VocabularySchema.both(schema, title, description);
        return schema;
    }

    private static Text sources() {
        StringBuilder zh = new StringBuilder();
        StringBuilder en = new StringBuilder();
        for (Source source : Source.values()) {
            zh.append(zh.isEmpty() ? "" : "、")
                    .append(source)
                    .append(' ')
                    .append(source.text().zh());
            en.append(en.isEmpty() ? "" : ", ")
                    .append(source)
                    .append(' ')
                    .append(source.text().en());
        }
        return new Text(zh.toString(), en.toString());
    }
}
