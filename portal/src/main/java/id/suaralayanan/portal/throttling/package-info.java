/// How much the portal takes on at once: connections, requests, bytes, seconds.
///
/// What is too much is refused early and cheaply, before it costs a thread, memory or a database
/// connection; what is taken on is finished, also when the process is told to stop.
@NullMarked
package id.suaralayanan.portal.throttling;

import org.jspecify.annotations.NullMarked;
