package dev.laurel.gateway.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RawPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/loyalty/ledger/7",
                "/api/loyalty/",
                "/a.b/..c/d../.e",
                "/api/admin/customers/someone%40laurel.local",
                "/api/x?path=/../..//;%2e%00",
                "/api/x?",
                "/~user/a-b_c/$(1)*+,=!&'@:"
            })
    void onlyOneMeaning(String target) {
        assertThat(RawPath.plain(target)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "api",
                "*",
                "http://localhost/api",
                "//api",
                "/api//x",
                "/.",
                "/..",
                "/api/.",
                "/api/..",
                "/api/../x",
                "/api/./x",
                "/api/..?x",
                "/api;a=b",
                "/api/%2e",
                "/api/%2E%2e/x",
                "/api%2fx",
                "/api%5Cx",
                "/api%25x",
                "/api%3bx",
                "/api%3f",
                "/api%23",
                "/api%00",
                "/api%0a",
                "/api%20x",
                "/api%7f",
                "/api%",
                "/api%1",
                "/api%zz",
                "/api\\x",
                "/api x",
                "/api\u00fc",
                "/api#x",
                "/api\"",
                "/api<",
                "/api|"
            })
    void moreThanOneMeaningOrNone(String target) {
        assertThat(RawPath.plain(target)).isFalse();
    }
}
