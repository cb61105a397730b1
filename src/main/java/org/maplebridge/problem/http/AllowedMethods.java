package org.maplebridge.problem.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which methods an address takes, for the header that must come with a 405 (RFC 9110 §15.5.6); JAX-RS here does not say. */
@ApplicationScoped
class AllowedMethods {

    @Inject
    BeanManager beans;

    private record Route(Pattern path, String method) {}

    /** Read when first needed: most starts never see a wrong method. */
    private List<Route> routes;

    /** In the order of the alphabet; none if there is no such address. */
    Set<String> of(String path) {
        return routes().stream()
                .filter(route -> route.path().matcher(path).matches())
                .map(Route::method)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private synchronized List<Route> routes() {
        if (routes == null) {
            routes = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                    .map(Bean::getBeanClass)
                    .filter(type -> type.isAnnotationPresent(Path.class))
                    .distinct()
                    .flatMap(AllowedMethods::routes)
                    .toList();
        }
        return routes;
    }

    private static Stream<Route> routes(Class<?> resource) {
        String root = resource.getAnnotation(Path.class).value();
        return Arrays.stream(resource.getDeclaredMethods())
                .flatMap(method -> verbs(method).map(verb -> new Route(pattern(root, method), verb)));
    }

    private static Stream<String> verbs(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(HttpMethod::value);
    }

    private static Pattern pattern(String root, Method method) {
        Path below = method.getAnnotation(Path.class);
        String template = below == null ? root : root + below.value();
        return Pattern.compile(template.replaceAll("\\{[^}]*}", "[^/]+"));
    }
}
