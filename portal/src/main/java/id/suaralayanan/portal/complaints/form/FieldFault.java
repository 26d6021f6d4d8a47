package id.suaralayanan.portal.complaints.form;

import id.suaralayanan.portal.web.Messages;
import id.suaralayanan.portal.web.ProblemException.Fault;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// What is wrong with one field of a form, in the reader's language.
///
/// @param field id of the input that the error summary leads to
public record FieldFault(String field, String sentence) {
    private static final Map<String, String> FIELDS =
            Map.of(
                    "/text", "teks",
                    "/class", "jenis",
                    "/identity", "identitas",
                    "/service", "layanan",
                    "/happenedOn", "tanggal",
                    "/place", "tempat",
                    "/contact", "nama",
                    "/contact/name", "nama",
                    "/contact/email", "surel",
                    "/contact/phone", "hp");

    public static List<FieldFault> of(List<Fault> faults, Messages messages, Locale language) {
        return faults.stream()
                .map(fault ->
                        new FieldFault(
                                FIELDS.getOrDefault(fault.pointer(), "teks"),
                                messages.of(language, fault.key(), fault.arguments())))
                .toList();
    }

    /// The sentence of each field, for the words beside it.
    public static Map<String, String> byField(List<FieldFault> faults) {
        return faults.stream()
                .collect(
                        Collectors.toMap(
                                FieldFault::field, FieldFault::sentence, (first, _) -> first));
    }
}
