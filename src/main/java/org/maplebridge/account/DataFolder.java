package org.maplebridge.account;

import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.Priorities;
import jakarta.annotation.Priority;
import java.nio.file.Path;

/**
 * Makes the data folder's path absolute, because H2 refuses a relative one in the URL that is built from it. It stands below
 * the interceptor that fills {@code ${…}} in, so that the URL sees it too; a path that itself holds such a part is left alone.
 */
@Priority(Priorities.LIBRARY)
public class DataFolder implements ConfigSourceInterceptor {

    private static final String SETTING = "maplebridge.data.dir";

    @Override
    public ConfigValue getValue(ConfigSourceInterceptorContext context, String name) {
        ConfigValue value = context.proceed(name);
        if (value == null || !name.equals(SETTING) || value.getValue().contains("${")) {
            return value;
        }
        return value.withValue(
                Path.of(value.getValue()).toAbsolutePath().normalize().toString());
    }
}
