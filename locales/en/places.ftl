# status: draft - not yet signed by a clinician

place-AF = Do not wait for an ambulance. Go by any vehicle, and not alone, to the nearest hospital with a maternity ward.
place-CA = Phone the midwife or doctor, or go to the nearest hospital emergency department, by day or by night. If one pad fills in one hour or less, or there is strong pain or fainting, call { $number } now.
place-CD = Go by taxi or any vehicle, and not alone, to the nearest hospital with a maternity ward. If the phone number of the hospital is known, ring it on the way.
place-CM = Go straight to the nearest hospital emergency department or maternity ward, by taxi if need be, and not alone. { $number } may not answer, so do not wait for it.
place-CN = Go to the gynaecology or obstetrics emergency department of a hospital (妇科急诊 or 产科急诊), by day or by night. If there is none nearby, go to any hospital emergency department (急诊). If one pad fills in one hour or less, or there is strong pain or fainting, call { $number } now.
place-DE = Phone or go to a hospital with a women's clinic (Frauenklinik), by day or by night. Or phone the gynaecologist while the practice is open. If one pad fills in one hour or less, or there is strong pain or fainting, call { $number } now.
place-FR = Phone the maternity emergency department (urgences gynécologiques et maternité) or go there. It is open day and night. If one pad fills in one hour or less, or there is strong pain or fainting, call { $number } now.
place-GB = Phone the early pregnancy unit or the maternity unit. If nobody answers, phone NHS 111 or go to the hospital emergency department. If one pad fills in one hour or less, or there is strong pain or fainting, call { $number } now.
place-IE = Phone the maternity hospital or go there. Its emergency and assessment unit needs no appointment. If one pad fills in one hour or less, or there is strong pain or fainting, call { $number } now.
place-IN = Call { $number }, or 102 where it works, for free transport to a government hospital with a maternity ward. If nobody answers, go by any vehicle, and not alone, to the nearest hospital.
place-IQ = Call { $number } for an ambulance. The call is free. If no ambulance can come soon, go by any vehicle, and not alone, to the nearest hospital with a maternity ward.
place-JP = Phone the clinic or hospital that knows you, or the maternity hospital on duty, even at night and even if unsure. If one pad fills in one hour or less, or there is strong pain, fainting or unusual sleepiness, call { $number } now.
place-NZ = Phone the midwife (LMC) or doctor, or go to the nearest hospital emergency department, by day or by night. If one pad fills in one hour or less, or there is strong pain or fainting, call { $number } now.
place-PT = Phone SNS Grávida on 808 24 24 24, day or night, and ask which maternity emergency department to go to. If one pad fills in one hour or less, or there is strong pain or fainting, call { $number } first.
place-RU = Phone a gynaecologist or the women's clinic (женская консультация). If it is closed, call { $number }. If one pad fills in one hour or less, or there is strong pain or fainting, call { $number } now.
place-SN = Call { $number }. The fire brigade (18) also takes pregnant people to hospital, free of charge, day and night.
place-TZ = Call 115, free, day or night. A nurse there can send an ambulance or a trained driver. If nobody answers, go by any vehicle, and not alone, to the nearest hospital.
place-UG = Call { $number } and get to the nearest hospital with a maternity ward. If no ambulance can come soon, go by any vehicle, and not alone.
place-VN = Call { $number } for an ambulance. Or in a city go straight to the emergency department of a maternity hospital (bệnh viện phụ sản). If no ambulance can come soon, go by any vehicle, and not alone.
