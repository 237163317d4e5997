/** What every answer carries, and how refusals and failures look. */
@NullMarked
package dev.laurel.gateway.answer;

import org.jspecify.annotations.NullMarked;
