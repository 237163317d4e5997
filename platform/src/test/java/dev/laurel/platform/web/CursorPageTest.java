package dev.laurel.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorPageTest {

    private static final List<String> ALL = List.of("a", "b", "c", "d", "e", "f");

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
    void pageByPageEverythingComesOnce(int limit) {
        List<String> read = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            var page = page(cursor, limit);
            assertThat(page.items()).hasSizeBetween(1, limit);
            read.addAll(page.items());
            cursor = page.nextCursor();
        } while (cursor != null);
        assertThat(read).isEqualTo(ALL);
    }

    @Test
    void aCursorThatNamesNothingIsFollowedByNothing() {
        assertThat(page("z", 2)).isEqualTo(new CursorPage<>(List.of(), null));
    }

    private static CursorPage<String> page(@Nullable String cursor, int limit) {
        return CursorPage.of(ALL.stream(), Function.identity(), cursor, limit);
    }
}
