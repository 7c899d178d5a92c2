/// The built-in catalogue of services, as `services.json` of a new store.
///
/// `personal_care` marks the services that count in daytime personal care; `counts_in_survey` is
/// false for what the national survey of continuity leaves out; `heavy` services are those that
/// should not stand beside each other in a schedule; `limited_offer` services alone need not lead
/// to an offer of a care contact. Minutes are one municipality's.
public enum BuiltInServices {
  /// A JSON array of records.
  public static let json = #"""
    [
    {"id":"accompaniment","name_sv":"Ledsagning","name_en":"Accompaniment","synonyms":["Medföljning","Följa med"]},
    {"id":"afternoon_supervision","name_sv":"Eftermiddagstillsyn","name_en":"Afternoon supervision","synonyms":["Eftermiddagsbesök","Tillsyn eftermiddag"],"part_of_day":"afternoon",
      "default_minutes":15,"minutes_source":"Kristianstads schablontider, odaterade: en enda kommuns, ett utgångsläge att ändra; tillsyn"},
    {"id":"alarm","name_sv":"Trygghetslarm","name_en":"Alarm response","synonyms":["Larm","Larmbesök","Larmåtgärd"],"limited_offer":true,"counts_in_survey":false},
    {"id":"bed_linen","name_sv":"Renbäddning","name_en":"Change of bed linen","synonyms":["Byte av sänglinne"],
      "default_minutes":10,"minutes_source":"Kristianstads schablontider, odaterade: en enda kommuns, ett utgångsläge att ändra; när den inte ingår i annat"},
    {"id":"bed_making","name_sv":"Bäddning","name_en":"Making the bed","synonyms":["Bädda"],
      "default_minutes":10,"minutes_source":"Kristianstads schablontider, odaterade: en enda kommuns, ett utgångsläge att ändra; när den inte ingår i annat"},
    {"id":"cleaning","name_sv":"Städ","name_en":"Cleaning","synonyms":["Städning","Städa bostaden"],"heavy":true,"limited_offer":true,
      "default_minutes":70,"minutes_source":"Kristianstads schablontider, odaterade: en enda kommuns, ett utgångsläge att ändra; med omvårdnad; 90 för enbart service"},
    {"id":"dishes_and_waste","name_sv":"Disk och sopor","name_en":"Dishes and waste","synonyms":["Disk","Disk/sopor","Sopor"],
      "default_minutes":10,"minutes_source":"Kristianstads schablontider, odaterade: en enda kommuns, ett utgångsläge att ändra; när den inte ingår i annat"},
    {"id":"evening_help","name_sv":"Kvällsbesök","name_en":"Evening help","synonyms":["Kväll","Kvällshjälp","Hjälp på kvällen"],"part_of_day":"evening","personal_care":true,
      "default_minutes":15,"minutes_source":"Kristianstads schablontider, odaterade: en enda kommuns, ett utgångsläge att ändra"},
    {"id":"evening_meal","name_sv":"Kvällsmat","name_en":"Evening meal","synonyms":["Hjälp vid kvällsmat","Kvällsmål"],"part_of_day":"evening"},
    {"id":"laundry","name_sv":"Tvätt","name_en":"Laundry","synonyms":["Tvätta","Tvätta kläder","Klädvård"],"heavy":true,
      "default_minutes":20,"minutes_source":"Kristianstads schablontider, odaterade: en enda kommuns, ett utgångsläge att ändra; maskin i bostaden; 30 i tvättstuga i huset"},
    {"id":"light_cleaning","name_sv":"Lättstäd","name_en":"Light cleaning","synonyms":["Lättstädning","Golvvård"],
      "default_minutes":30,"minutes_source":"Kristianstads schablontider, odaterade: en enda kommuns, ett utgångsläge att ändra"},
    {"id":"lunch","name_sv":"Lunch","name_en":"Lunch","synonyms":["Lunchbesök","Middagshjälp","Hjälp vid lunch"],"part_of_day":"midday",
      "default_minutes":15,"minutes_source":"Kristianstads schablontider, odaterade: en enda kommuns, ett utgångsläge att ändra; middagshjälp"},
    {"id":"meal_delivery","name_sv":"Matdistribution","name_en":"Meal delivery","synonyms":["Matleverans","Matlåda","Matlådor"],"limited_offer":true,"counts_in_survey":false},
    {"id":"meal_preparation","name_sv":"Matlagning","name_en":"Meal preparation","synonyms":["Mathantering","Måltid"]},
    {"id":"morning_help","name_sv":"Morgonbesök","name_en":"Morning help","synonyms":["Morgon","Morgonhjälp","Hjälp på morgonen"],"part_of_day":"morning","personal_care":true,
      "default_minutes":15,"minutes_source":"Kristianstads schablontider, odaterade: en enda kommuns, ett utgångsläge att ändra"},
    {"id":"night_help","name_sv":"Natthjälp","name_en":"Night help","synonyms":["Nattbesök","Nattinsats","Hjälp på natten"],"part_of_day":"night",
      "default_minutes":5,"minutes_source":"Kristianstads schablontider, odaterade: en enda kommuns, ett utgångsläge att ändra"},
    {"id":"night_supervision","name_sv":"Nattillsyn","name_en":"Night supervision","synonyms":["Tillsyn natt"],"part_of_day":"night"},
    {"id":"post","name_sv":"Tidning och post","name_en":"Newspaper and post","synonyms":["Tidning/post","Post"],
      "default_minutes":5,"minutes_source":"Kristianstads schablontider, odaterade: en enda kommuns, ett utgångsläge att ändra; när den inte ingår i annat"},
    {"id":"respite","name_sv":"Avlösning","name_en":"Respite","synonyms":["Avlösning i hemmet","Avlösarservice"]},
    {"id":"self_care","name_sv":"Egenvård","name_en":"Self-care","synonyms":["Hjälp med egenvård"],
      "default_minutes":10,"minutes_source":"Kristianstads schablontider, odaterade: en enda kommuns, ett utgångsläge att ändra; när den inte ingår i annat"},
    {"id":"shopping","name_sv":"Inköp","name_en":"Shopping","synonyms":["Handla","Inköp av varor","Skaffa varor"],"heavy":true,"limited_offer":true,
      "default_minutes":45,"minutes_source":"Kristianstads schablontider, odaterade: en enda kommuns, ett utgångsläge att ändra"},
    {"id":"shower","name_sv":"Dusch","name_en":"Shower","synonyms":["Duschning","Bad","Dusch/bad","Hjälp med dusch"],"personal_care":true,"heavy":true,
      "default_minutes":40,"minutes_source":"Kristianstads schablontider, odaterade: en enda kommuns, ett utgångsläge att ändra"},
    {"id":"supervision","name_sv":"Tillsyn","name_en":"Supervision","synonyms":["Tillsynsbesök"],
      "default_minutes":15,"minutes_source":"Kristianstads schablontider, odaterade: en enda kommuns, ett utgångsläge att ändra"},
    {"id":"walk","name_sv":"Promenad","name_en":"Walk","synonyms":["Utevistelse","Promenad/social kontakt","Social kontakt"],"personal_care":true,"heavy":true,
      "default_minutes":45,"minutes_source":"Kristianstads schablontider, odaterade: en enda kommuns, ett utgångsläge att ändra"},
    {"id":"window_cleaning","name_sv":"Fönsterputs","name_en":"Window cleaning","synonyms":["Fönsterputsning"],
      "default_minutes":180,"minutes_source":"Kristianstads schablontider, odaterade: en enda kommuns, ett utgångsläge att ändra; per år"}
    ]
    """#
}
