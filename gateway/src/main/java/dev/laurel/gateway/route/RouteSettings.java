package dev.laurel.gateway.route;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.HttpMethod;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * The paths of each service. A path that no row names does not exist; a row that does not say who may use it is for
 * those who are signed in.
 */
@Validated
@ConfigurationProperties("laurel.gateway")
record RouteSettings(@NotEmpty Map<String, List<@Valid Row>> services) {

    /** One path, as configured. The defaults are those of {@link PathRule}'s ordinary case. */
    record Row(
            @NotBlank String path,
            @Nullable HttpMethod method,
            @Nullable String to,
            @DefaultValue("signed-in") Access access,
            @DefaultValue("caller") Limit limit,
            @DefaultValue("1MB") DataSize body,
            @DefaultValue("15s") Duration timeout) {}
}
