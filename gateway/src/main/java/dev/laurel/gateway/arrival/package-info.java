/** What happens to every request first: its path is checked, it gets its trace, its caller's address and its log line. */
@NullMarked
package dev.laurel.gateway.arrival;

import org.jspecify.annotations.NullMarked;
