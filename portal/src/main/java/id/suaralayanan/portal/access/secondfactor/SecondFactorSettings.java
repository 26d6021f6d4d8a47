package id.suaralayanan.portal.access.secondfactor;

import id.suaralayanan.portal.access.Role;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/// Who must have a second factor.
///
/// @param roles that sign in with a code of an app besides the password, such as `MINISTRY,ADMIN`;
///   everybody else may
@ConfigurationProperties("suara")
public record SecondFactorSettings(@Name("second-factor-roles") @DefaultValue Set<Role> roles) {
    public SecondFactorSettings {
        roles = Set.copyOf(roles);
    }

    /// The names of these roles, as the database knows them.
    public String[] names() {
        return roles.stream().map(Role::name).toArray(String[]::new);
    }
}
