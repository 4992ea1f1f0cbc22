# officers and protesters are counted apart
report Herald 2024-05-02
Eleven officers were injured in the riot in Port Grindel on Thursday, police chief Jon Aster said. At least 20 protesters were injured, union leader Signe Brask said.
expect
fact injured of officers single-source: 11 (Herald)
fact injured of protesters single-source: 20+ (Herald)
no disagreement figure
