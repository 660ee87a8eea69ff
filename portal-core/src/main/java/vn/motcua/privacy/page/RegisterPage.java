package vn.motcua.privacy.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.motcua.privacy.PersonalField;
import vn.motcua.privacy.PersonalFields;

/** The register of personal data, and what of it is told to citizens. */
@Named
@RequestScoped
public class RegisterPage {
  @Inject private PersonalFields fields;

  public List<PersonalField> getFields() {
    return fields.all();
  }

  /** What is done with data of citizens. */
  public List<PersonalFields.Use> getUses() {
    return fields.ofCitizens();
  }
}
