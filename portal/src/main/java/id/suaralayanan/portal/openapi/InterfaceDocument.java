package id.suaralayanan.portal.openapi;

import id.suaralayanan.portal.openapi.EndpointNotes.Note;
import id.suaralayanan.portal.openapi.MachineRoutes.Route;
import id.suaralayanan.portal.web.PublicAddress;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.Optional;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.ServerBaseUrlCustomizer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/// Completes the document: every route that answers programs is in it with a summary, and its
/// server is the site as its visitors know it.
@Configuration(proxyBeanMethods = false)
class InterfaceDocument {
    @Bean
    ServerBaseUrlCustomizer publicServer(PublicAddress address) {
        return (given, request) ->
                request instanceof ServerHttpRequest asked ? address.of(asked) : given;
    }

    @Bean
    OpenApiCustomizer everyEndpoint(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        var notes = EndpointNotes.read();
        return document -> {
            document.setInfo(new Info().title("Suara Layanan").version("v1"));
            MachineRoutes.of(mapping)
                    .forEach(route -> complete(document, route, notes.of(route.toString())));
        };
    }

    private static void complete(OpenAPI document, Route route, Optional<Note> note) {
        var paths = document.getPaths();
        var path = paths.computeIfAbsent(route.path(), _ -> new PathItem());
        var method = PathItem.HttpMethod.valueOf(route.method());
        var known = path.readOperationsMap().get(method);
        var operation = known == null ? bare() : known;
        nameVariables(operation, route);
        path.operation(method, operation);
        note.ifPresent(said -> describe(operation, said));
        if (operation.getSummary() == null) {
            operation.summary(route.toString());
        }
    }

    private static Operation bare() {
        return new Operation()
                .responses(
                        new ApiResponses()
                                .addApiResponse("200", new ApiResponse().description("OK")));
    }

    private static void nameVariables(Operation operation, Route route) {
        var known = names(operation);
        for (var variable : route.variables()) {
            if (!known.contains(variable.name())) {
                var schema = new StringSchema();
                schema.setEnum(variable.words().isEmpty() ? null : variable.words());
                operation.addParametersItem(
                        new Parameter()
                                .name(variable.name())
                                .in("path")
                                .required(true)
                                .schema(schema));
            }
        }
    }

    private static List<String> names(Operation operation) {
        return operation.getParameters() == null
                ? List.of()
                : operation.getParameters().stream().map(Parameter::getName).toList();
    }

    private static void describe(Operation operation, Note note) {
        operation.summary(note.summary()).tags(List.of(note.group()));
        if (!note.types().isEmpty()) {
            var content = new Content();
            note.types().forEach(type -> content.addMediaType(type, new MediaType()));
            operation.getResponses().values().stream()
                    .findFirst()
                    .ifPresent(answer -> answer.content(content));
        }
        var known = names(operation);
        note.parameters().stream()
                .filter(name -> !known.contains(name))
                .forEach(name ->
                        operation.addParametersItem(
                                new Parameter().name(name).in("query").schema(new StringSchema())));
    }
}
