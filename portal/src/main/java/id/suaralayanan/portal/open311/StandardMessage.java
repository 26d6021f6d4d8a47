package id.suaralayanan.portal.open311;

import java.util.List;

/// What is answered to a call: the same data in either notation.
///
/// By the Spark convention of the standard, the root of a list has no name in JSON.
public sealed interface StandardMessage {
    String root();

    /// @param child name of each entry in XML
    record Entries(String root, String child, List<MessageFields> entries)
            implements StandardMessage {}

    record Single(String root, MessageFields fields) implements StandardMessage {}
}
