package org.maplebridge.decision;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.enterprise.inject.spi.CDI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.maplebridge.release.PolicyInForce;

/** Completes the API's description with the intake body of the policy in force, each time it is asked for. */
@OpenApiFilter(OpenApiFilter.RunStage.RUN)
public class OpenApiFacts implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI api) {
        PolicyInForce inForce = CDI.current().select(PolicyInForce.class).get();
        api.getComponents()
                .addSchema(
                        "Intake", schema(IntakeSchema.of(inForce.now().policy().vocabulary())));
    }

    /** JSON Schema as the model of OpenAPI 3.1, which is JSON Schema too: the few keywords that our schemas use. */
    private static Schema schema(JsonNode json) {
        Schema schema = OASFactory.createSchema()
                .title(text(json, "title"))
                .description(text(json, "description"))
                .pattern(text(json, "pattern"))
                .format(text(json, "format"));
        JsonNode type = json.get("type");
        List<Schema.SchemaType> types = new ArrayList<>();
        (type.isArray() ? type : List.of(type))
                .forEach(name ->
                        types.add(Schema.SchemaType.valueOf(name.textValue().toUpperCase(Locale.ROOT))));
        schema.setType(types);
        if (json.has("enum")) {
            List<Object> values = new ArrayList<>(); // null among them, which addEnumeration would drop
            json.get("enum").forEach(value -> values.add(value.textValue()));
            schema.setEnumeration(values);
        }
        json.path("required").forEach(name -> schema.addRequired(name.textValue()));
        json.path("properties")
                .fields()
                .forEachRemaining(member -> schema.addProperty(member.getKey(), schema(member.getValue())));
        if (json.has("items")) {
            schema.setItems(schema(json.get("items")));
        }
        if (json.has("minimum")) {
            schema.minimum(json.get("minimum").decimalValue())
                    .maximum(json.get("maximum").decimalValue());
        }
        if (json.has("additionalProperties")) {
            schema.setAdditionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false));
        }
        return schema;
    }

    private static String text(JsonNode json, String name) {
        return json.path(name).textValue();
    }
}
