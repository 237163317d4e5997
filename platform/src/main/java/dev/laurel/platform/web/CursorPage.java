package dev.laurel.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list that is read by cursor.
 *
 * @param items at most as many as were asked for
 * @param nextCursor what to send for the next page; absent on the last one
 */
public record CursorPage<T>(List<T> items, @Nullable String nextCursor) {}
