package dev.laurel.platform.description;

import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** {@code /v3/api-docs} says what the compiler knows of requests and answers. */
@AutoConfiguration(beforeName = "org.springdoc.core.configuration.SpringDocConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(ModelConverter.class)
public class DescriptionAutoConfiguration {

    /** Without addresses: whoever reads it has it from where the operations are. */
    @Bean
    OpenAPI description(@Value("${spring.application.name}") String service) {
        return new OpenAPI().info(new Info().title(service).version("1")).servers(List.of(new Server().url("/")));
    }

    /** The first that is registered is asked last; it must be this one, because it asks no further. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ModelResolver schemas() {
        return new ModelResolver(Json31.mapper(), new SchemaNames()).openapi31(true);
    }

    /** Asked first, so that it completes what all others have made. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    RecordSchemas recordSchemas() {
        return new RecordSchemas();
    }

    @Bean
    GlobalOpenApiCustomizer descriptionRules() {
        return new DescriptionRules();
    }
}
