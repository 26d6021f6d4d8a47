package id.suaralayanan.portal.complaints.filing;

import org.jspecify.annotations.Nullable;

/// How a complainant may be reached; at least one part is given. Never prints itself.
public record Contact(@Nullable String name, @Nullable String email, @Nullable String phone) {
    public Contact {
        if (name == null && email == null && phone == null) {
            throw new IllegalArgumentException("a contact has at least one part");
        }
    }

    @Override
    public String toString() {
        return "Contact[hidden]";
    }
}
