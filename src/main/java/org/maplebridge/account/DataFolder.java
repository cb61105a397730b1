package org.maplebridge.account;

import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigValue;
import java.nio.file.Path;

/** Makes the data folder's path absolute, because H2 refuses a relative one in the URL that is built from it. */
public class DataFolder implements ConfigSourceInterceptor {

    private static final String SETTING = "maplebridge.data.dir";

    @Override
    public ConfigValue getValue(ConfigSourceInterceptorContext context, String name) {
        ConfigValue value = context.proceed(name);
        if (value == null || !name.equals(SETTING)) {
            return value;
        }
        return value.withValue(Path.of(value.getValue()).toAbsolutePath().toString());
    }
}
