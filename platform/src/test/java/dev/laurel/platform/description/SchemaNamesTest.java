package dev.laurel.platform.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SchemaNamesTest {

    private final SchemaNames names = new SchemaNames();

    static class ThingsController {
        record Thing() {}
    }

    static class Things {
        record Thing() {}
    }

    @Test
    void aNestedTypeIsNamedAsInJavaWithoutTheControllersSuffix() {
        assertThat(names.getNameOfClass(ThingsController.Thing.class)).isEqualTo("SchemaNamesTest.Things.Thing");
        assertThat(names.getNameOfClass(Map.Entry.class)).isEqualTo("Map.Entry");
        assertThat(names.getNameOfClass(String.class)).isEqualTo("String");
    }

    @Test
    void twoTypesOfOneNameAreRefused() {
        names.getNameOfClass(ThingsController.Thing.class);

        assertThatThrownBy(() -> names.getNameOfClass(Things.Thing.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("would be described as SchemaNamesTest.Things.Thing");
    }
}
